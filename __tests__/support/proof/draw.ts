/** fast-check in fewer words. */
import fc from 'fast-check'

/** One of these words. */
export const one = <const T extends string | number | null>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of)

export const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })

/** One of these, each as often as its weight says. */
export const weighted = <T>(...of: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...of.map(([weight, arbitrary]) => ({ weight, arbitrary })))

/** A list that is as often long as short. */
export const listOf = <T>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength, maxLength, size: 'max' })
