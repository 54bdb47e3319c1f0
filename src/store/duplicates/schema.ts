// The table of likeness as kysely sees it.

export interface LikenessTable {
  workspace: string
  /** The lesser id of the two. */
  a: string
  b: string
  score: number
  kind: string
  found_at: number
}
