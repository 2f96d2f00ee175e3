import type { Attachment } from 'svelte/attachments'

/** Gives the focus to what answers somebody, so that they see and hear it wherever they were on the page. */
export const focusWhenShown: Attachment<HTMLElement> = (element) => {
  element.tabIndex = -1
  element.focus()
}
