/**
 * Puts the focus where somebody goes on after a form was answered: SvelteKit lets it fall back to the start of the page.
 * A refused form goes on at its first field that is wrong; one that went well at the answer that asks for it (see
 * `data-answer`), else at the button that was pressed, else at what the page says about it.
 * @param pressed what had the focus when the form was sent
 */
export function focusAfter(
  form: HTMLFormElement,
  pressed: HTMLElement | null,
  isRefused: boolean,
): void {
  const now = document.activeElement
  // What came took the focus itself: a dialog that closed, a question, a list of what is wrong.
  if (now !== null && now !== document.body && now !== pressed) return
  const wrong = isRefused ? form.querySelector<HTMLElement>('[aria-invalid="true"]') : null
  const target = wrong ?? (isRefused && now === pressed ? pressed : nextOf(form, pressed))
  if (target === null || target === now) return
  if (target.tabIndex < 0) target.tabIndex = -1
  target.focus()
}

function nextOf(form: HTMLFormElement, pressed: HTMLElement | null): HTMLElement | null {
  const answers = [...document.querySelectorAll<HTMLElement>('main [data-answer]')]
  const told = [
    ...document.querySelectorAll<HTMLElement>('main :is([role="status"], [role="alert"])'),
  ]
  return (
    answers.find(hasWords) ??
    (pressed?.isConnected && pressed.checkVisibility() ? pressed : sameButton(form, pressed)) ??
    told.find((each) => hasWords(each) || each.matches('.notice')) ??
    document.querySelector<HTMLElement>('main')
  )
}

function hasWords(element: HTMLElement): boolean {
  return element.checkVisibility() && element.textContent.trim() !== ''
}

/** The button of the same form after it was made anew. */
function sameButton(form: HTMLFormElement, pressed: HTMLElement | null): HTMLElement | null {
  if (pressed === null) return null
  const called = (button: Element) => button.getAttribute('aria-label') ?? button.textContent
  const buttons = [...document.querySelectorAll<HTMLElement>('form[method="post"] button')]
  return (
    buttons.find(
      (button) =>
        button.closest('form')?.getAttribute('action') === form.getAttribute('action') &&
        called(button) === called(pressed),
    ) ?? null
  )
}
