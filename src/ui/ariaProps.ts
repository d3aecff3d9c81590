const common = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }

/** What assistive technology may be told about each element of the mini-program; '' means "taken from the props". */
export const ariaProps = {
  View: { ...common, 'aria-level': '', 'aria-live': '', 'aria-current': '' },
  Button: { ...common, 'aria-checked': '', 'aria-pressed': '', 'aria-expanded': '', 'aria-busy': '' },
  Image: { 'aria-label': '' },
  Input: { 'aria-label': '', 'aria-invalid': '' },
  Textarea: { 'aria-label': '', 'aria-invalid': '' },
}
