import type { Page } from 'playwright-core'

/** What a page shows to people who use keys, large letters, a phone or a screen reader; each entry is a fault. */
export interface AccessFaults {
  /** Stops of the Tab key without a sign that they have the focus. */
  readonly unseenFocus: readonly string[]
  /** Stops of the Tab key that something else covers, or that stay outside the window. */
  readonly hiddenFocus: readonly string[]
  /** Things to press smaller than 24 × 24 pixels with a neighbour too near (WCAG 2.5.8). */
  readonly smallTargets: readonly string[]
  /** Boxes to fill in whose border stands out less than 3 to 1 (WCAG 1.4.11). */
  readonly faintBoxes: readonly string[]
  /** References of labels, hints and faults that lead nowhere. */
  readonly deadReferences: readonly string[]
  /** Headings that skip a level, or a first heading that is missing or double. */
  readonly headings: readonly string[]
}

/** Looks at a page as it stands now; gives the focus to each stop in turn, and takes it away again. */
export function accessFaults(page: Page): Promise<AccessFaults> {
  return page.evaluate(inPage)
}

/** Words that fall away or push the page wide with the distances of WCAG 1.4.12. */
export function spacingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const apart = new CSSStyleSheet()
    apart.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`,
    )
    document.adoptedStyleSheets = [apart]
    const root = document.documentElement
    const wide = root.scrollWidth > root.clientWidth ? ['the page grows wider than the window'] : []
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const isCut =
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      return isCut && clipPath === 'none' && element.innerText !== ''
    })
    const faults = [...wide, ...cut.map((element) => `cut off: ${element.innerText.slice(0, 60)}`)]
    document.adoptedStyleSheets = []
    return faults
  })
}

/** Runs in the browser, so it holds all it needs. */
async function inPage(): Promise<AccessFaults> {
  const STOPS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]'
  const SMALLEST = 24
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 50)}"${element.getAttribute('name') ? ` (${element.getAttribute('name')})` : ''}`
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
    element.getBoundingClientRect().width > 0
  const shown = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(isShown)

  const unseenFocus: string[] = []
  const hiddenFocus: string[] = []
  for (const element of shown.filter(({ tabIndex }) => tabIndex >= 0)) {
    element.focus({ focusVisible: true })
    // What is not active now cannot have the focus: it is disabled or an inert part of the page.
    if (document.activeElement !== element) continue
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isThin = outlineStyle !== 'auto' && parseFloat(outlineWidth) < 2
    if (outlineStyle === 'none' || isThin) unseenFocus.push(nameOf(element))
    // What was out of sight is drawn, and then scrolled to, a moment later.
    for (let turn = 0; turn < 3 && !isInFront(element); turn++) await nextFrame()
    if (!isInFront(element)) hiddenFocus.push(nameOf(element))
  }
  ;(document.activeElement as HTMLElement | null)?.blur()
  window.scrollTo(0, 0)

  function nextFrame(): Promise<unknown> {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }

  /** Whether a part of an element is in the window with nothing in front of it. */
  function isInFront(element: HTMLElement): boolean {
    const boxes = [...element.getClientRects()]
    return boxes.some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const hit = document.elementFromPoint(left + width * x, top + height * y)
          const label = element.closest('label')
          return hit !== null && (element.contains(hit) || label?.contains(hit) === true)
        }),
      ),
    )
  }

  const targets = shown
    .filter((element) => !(element instanceof HTMLInputElement && element.closest('label')))
    .filter((element) => element.tabIndex >= 0 || element.matches('a, button'))
  const smallTargets: string[] = []
  for (const element of targets) {
    const box = element.getBoundingClientRect()
    if (box.width >= SMALLEST && box.height >= SMALLEST) continue
    if (isInSentence(element) || element.matches('main, section, [tabindex="0"]:not(a, button)'))
      continue
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const near = targets.find((other) => {
      if (other === element || other.contains(element) || element.contains(other)) return false
      const { left, right, top, bottom, width, height } = other.getBoundingClientRect()
      const dx = Math.max(left - x, 0, x - right)
      const dy = Math.max(top - y, 0, y - bottom)
      const isSmall = width < SMALLEST || height < SMALLEST
      const centre = Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y)
      return Math.hypot(dx, dy) < SMALLEST / 2 || (isSmall && centre < SMALLEST)
    })
    if (near)
      smallTargets.push(
        `${nameOf(element)} ${Math.round(box.width)} × ${Math.round(box.height)}, near ${nameOf(near)}`,
      )
  }

  /** Whether a link stands among words, where its height is that of the line. */
  function isInSentence(element: HTMLElement): boolean {
    if (getComputedStyle(element).display !== 'inline') return false
    const beside = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element)
    return beside.some(
      (node) => node.nodeType === Node.TEXT_NODE && /\w{2}/.test(node.textContent ?? ''),
    )
  }

  const faintBoxes = shown
    .filter((element) =>
      element.matches('input:not([type=checkbox], [type=radio]), select, textarea'),
    )
    .filter((element) => {
      const behind = groundOf(element.parentElement)
      return contrast(colour(getComputedStyle(element).borderTopColor, behind), behind) < 3
    })
    .map(nameOf)

  function groundOf(element: Element | null): number[] {
    if (element === null)
      return colour(getComputedStyle(document.body).backgroundColor, [255, 255, 255])
    const { backgroundColor } = getComputedStyle(element)
    return /, 0\)$/.test(backgroundColor)
      ? groundOf(element.parentElement)
      : colour(backgroundColor, [255, 255, 255])
  }

  function colour(words: string, behind: number[]): number[] {
    const canvas = document.createElement('canvas').getContext('2d')
    if (canvas === null) return behind
    canvas.fillStyle = `rgb(${behind.join(' ')})`
    canvas.fillRect(0, 0, 1, 1)
    canvas.fillStyle = words
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }

  function contrast(a: number[], b: number[]): number {
    const [dark = 0, light = 0] = [a, b].map(luminance).sort((x, y) => x - y)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance(parts: number[]): number {
    const [red = 0, green = 0, blue = 0] = parts.map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  const deadReferences = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].flatMap(
    (name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        (element.getAttribute(name) ?? '')
          .split(' ')
          .filter((id) => id !== '' && document.getElementById(id) === null)
          .map((id) => `${nameOf(element)}: ${name} ${id}`),
      ),
  )

  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown)
  const firsts = levels.filter(({ tagName }) => tagName === 'H1').length
  const headings = firsts === 1 ? [] : [`${firsts} first headings`]
  levels.forEach((heading, k) => {
    const before = Number(levels[k - 1]?.tagName.slice(1) ?? 0)
    if (Number(heading.tagName.slice(1)) > before + 1) headings.push(nameOf(heading))
  })

  return { unseenFocus, hiddenFocus, smallTargets, faintBoxes, deadReferences, headings }
}
