import type { Action } from './permissions.ts'

/** What a route asks: to look at it, and for each of its forms. */
export interface RouteRule {
  readonly read: Action
  /** Form actions by name; `default` for a form without a name, and for requests with another method than GET. */
  readonly forms: Readonly<Record<string, Action>>
}

/**
 * Every route of the app, by the name Kit gives it. A route that is not here is refused to everybody, and a test fails;
 * so does a form that is not here.
 */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  '/(outside)/login': { read: 'enter', forms: { default: 'enter' } },
  '/(outside)/login/code': { read: 'enter', forms: { default: 'enter' } },
  '/(outside)/link/[token]': {
    read: 'enter',
    forms: { enter: 'enter', accept: 'enter', join: 'enter', recover: 'enter' },
  },
  '/(outside)/recovery': { read: 'enter', forms: { default: 'enter' } },
  '/(outside)/digibank': { read: 'own-account', forms: { default: 'own-account' } },
  '/(outside)/logout': { read: 'enter', forms: { default: 'enter' } },
  '/(outside)/language': { read: 'enter', forms: { default: 'enter' } },
  '/(outside)/fault/[status]': { read: 'enter', forms: {} },
  '/(inside)': { read: 'home', forms: {} },
  '/(inside)/quarter': { read: 'read-quarter', forms: {} },
  '/(inside)/planning': { read: 'read-planning', forms: { default: 'change-planning' } },
  '/(inside)/planning/[run]': {
    read: 'read-planning',
    forms: { keep: 'change-planning', drop: 'change-planning', accept: 'change-planning' },
  },
  '/(inside)/planning/[run]/events': { read: 'read-planning', forms: {} },
  '/(inside)/board': {
    read: 'read-board',
    forms: {
      move: 'change-board',
      hold: 'change-board',
      undo: 'change-board',
      redo: 'change-board',
    },
  },
  '/(inside)/board/places': { read: 'change-board', forms: {} },
  '/(inside)/board/try': { read: 'change-board', forms: {} },
  '/(inside)/board/help': { read: 'change-board', forms: {} },
  '/(inside)/resources': { read: 'read-resources', forms: {} },
  '/(inside)/resources/[kind]': {
    read: 'read-resources',
    forms: { undo: 'change-resources', redo: 'change-resources' },
  },
  '/(inside)/resources/[kind]/[id]': {
    read: 'read-resources',
    forms: {
      save: 'change-resources',
      remove: 'change-resources',
      undo: 'change-resources',
      redo: 'change-resources',
    },
  },
  '/(inside)/resources/availability': {
    read: 'read-resources',
    forms: { state: 'change-resources', undo: 'change-resources', redo: 'change-resources' },
  },
  '/(inside)/resources/[kind]/[id]/availability': {
    read: 'read-resources',
    forms: {
      save: 'change-resources',
      look: 'change-resources',
      state: 'change-resources',
      day: 'change-resources',
      remove: 'change-resources',
      undo: 'change-resources',
      redo: 'change-resources',
    },
  },
  '/(inside)/resources/new/[kind]': {
    read: 'change-resources',
    forms: { add: 'change-resources', undo: 'change-resources', redo: 'change-resources' },
  },
  '/(inside)/digibanken': {
    read: 'read-digibanken',
    forms: { add: 'change-digibanken', invite: 'change-digibanken' },
  },
  '/(inside)/board/mend': { read: 'change-board', forms: { default: 'change-board' } },
  '/(inside)/publish': { read: 'publish', forms: { default: 'publish' } },
  '/(inside)/versions': { read: 'read-versions', forms: {} },
  '/(inside)/versions/[number]': { read: 'read-versions', forms: { restore: 'publish' } },
  '/(inside)/users': {
    read: 'read-users',
    forms: {
      invite: 'change-users',
      withdraw: 'change-users',
      end: 'change-users',
      help: 'change-users',
      close: 'change-users',
      reopen: 'change-users',
    },
  },
  '/(inside)/audit': { read: 'read-audit', forms: {} },
  '/(inside)/account': {
    read: 'own-account',
    forms: {
      prove: 'own-account',
      password: 'own-account',
      end: 'own-account',
      endOthers: 'own-account',
      startSecondStep: 'own-account',
      confirmSecondStep: 'own-account',
      stopSecondStep: 'own-account',
    },
  },
}

/**
 * The action that a request asks for; undefined: no such route, form or method, for nobody.
 * @param routeId  name of the route as Kit gives it; null: there is no such page
 * @param search   what stands behind the `?`, with the name of a form: `?/invite`
 */
export function actionOf(
  routeId: string | null,
  method: string,
  search: URLSearchParams,
): Action | undefined {
  const rule =
    routeId !== null && Object.hasOwn(routeRules, routeId) ? routeRules[routeId] : undefined
  if (rule === undefined) return undefined
  if (method === 'GET' || method === 'HEAD') return rule.read
  if (method !== 'POST') return undefined
  const named = [...search.keys()].find((key) => key.startsWith('/'))
  const form = named === undefined ? 'default' : named.slice(1)
  return Object.hasOwn(rule.forms, form) ? rule.forms[form] : undefined
}
