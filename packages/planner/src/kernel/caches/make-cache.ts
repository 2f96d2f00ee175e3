import type { Board } from '../board.ts'
import type { ClashGraph } from '../clash-graph.ts'
import type { Rule } from '../rule.ts'
import { ClashCache } from './clash-cache.ts'
import { ExclusiveCache } from './exclusive-cache.ts'
import { GroupCache } from './group-cache.ts'
import { PatternCache } from './pattern-cache.ts'
import type { RuleCache } from './rule-cache.ts'
import { SpreadCache } from './spread-cache.ts'
import { SumCache } from './sum-cache.ts'
import { UnaryCache } from './unary-cache.ts'

/**
 * Makes the cache that fits the kind of a rule.
 * @param graph finds the clash graph of sets of activities
 */
export function makeCache(
  board: Board,
  rule: Rule,
  graph: (sets: readonly (readonly number[])[]) => ClashGraph,
): RuleCache {
  switch (rule.kind) {
    case 'unary':
      return new UnaryCache(board, rule)
    case 'group':
      return new GroupCache(board, rule)
    case 'sum':
      return new SumCache(board, rule)
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
