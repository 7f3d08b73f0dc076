type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Whether a form says something else than it was drawn with: typed before scripts arrived, heard by nobody. */
export const typedEarly = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<Control>('input, select, textarea')].some(changed)

function changed(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].find((option) => option.defaultSelected) ?? control.options[0]
    return control.value !== (drawn?.value ?? '')
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== plainLines(control.defaultValue)
  switch (control.type) {
    case 'hidden':
      return false
    case 'checkbox':
    case 'radio':
      return control.checked !== control.defaultChecked
    case 'date':
    case 'month':
      // What is no date is drawn as an empty field, and stays what it was.
      return control.value !== '' && control.value !== control.defaultValue
    default:
      return control.value !== control.defaultValue
  }
}

const plainLines = (text: string) => text.replaceAll(/\r\n?/g, '\n')
