declare global {
  interface Window {
    typedEarly?: WeakMap<EventTarget, string>
  }
}

/**
 * Runs before anything else: notes what is typed from the first moment on. React draws a `<textarea>` anew when it
 * takes the page over, and what stood in it would be gone.
 */
export const EARLY_SCRIPT = `addEventListener('input',function(e){(window.typedEarly=window.typedEarly||new WeakMap).set(e.target,e.target.value)},true)`

/** Puts back into a control what was typed before scripts arrived, and lets its form hear of it. */
export function putBackEarly(control: HTMLTextAreaElement): void {
  const early = window.typedEarly?.get(control)
  if (early === undefined || early === control.value) return
  control.value = early
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
