/// <reference types="@tarojs/taro" />
declare module '*.css'
/** set at build time: whether this build may sign people in without WeChat (only ever true on one machine) */
declare const LOCAL_SIGN_IN: boolean
