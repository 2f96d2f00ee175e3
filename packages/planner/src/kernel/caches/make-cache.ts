import type { Board } from '../board.ts'
import type { ClashGraph } from '../clash-graph.ts'
import type {
  ClashRule,
  ExclusiveRule,
  GroupRule,
  PatternRule,
  Rule,
  SpreadRule,
  SumRule,
  UnaryRule,
} from '../rule.ts'
import { ClashCache } from './clash-cache.ts'
import { ExclusiveCache } from './exclusive-cache.ts'
import { GroupCache } from './group-cache.ts'
import { PatternCache } from './pattern-cache.ts'
import type { AskingCache, LookingCache } from './rule-cache.ts'
import { SpreadCache } from './spread-cache.ts'
import { SumCache } from './sum-cache.ts'
import { UnaryCache } from './unary-cache.ts'

/** Rules that ask their own functions. */
export type AskingRule = UnaryRule | GroupRule | SumRule

/** Rules that tables answer. */
export type LookingRule = ClashRule | ExclusiveRule | PatternRule | SpreadRule

/** Whether a rule asks its own functions; else tables answer. */
export function isAsking(rule: Rule): rule is AskingRule {
  return rule.kind === 'unary' || rule.kind === 'group' || rule.kind === 'sum'
}

/** Makes the cache that fits the kind of a rule. */
export function askingCache(board: Board, rule: AskingRule): AskingCache {
  switch (rule.kind) {
    case 'unary':
      return new UnaryCache(board, rule)
    case 'group':
      return new GroupCache(board, rule)
    case 'sum':
      return new SumCache(board, rule)
  }
}

/**
 * Makes the cache that fits the kind of a rule.
 * @param graph finds the clash graph of sets of activities
 */
export function lookingCache(
  board: Board,
  rule: LookingRule,
  graph: (sets: ClashRule['sets']) => ClashGraph,
): LookingCache {
  switch (rule.kind) {
    case 'clash':
      return new ClashCache(board, rule, graph(rule.sets))
    case 'exclusive':
      return new ExclusiveCache(board, rule)
    case 'pattern':
      return new PatternCache(board, rule)
    case 'spread':
      return new SpreadCache(board, rule)
  }
}
