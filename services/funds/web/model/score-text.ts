/** A weighted total (0 to 10^16) as points of 100 with two decimals, cut, never rounded up over a threshold. */
export function totalToPoints(total: string): number {
  return Number(BigInt(total) / 1_000_000_000_000n) / 100
}

/** A criterion's share of its maximum (0 to 10^12) as mean score with two decimals, cut. */
export function shareToScore(share: string, scoreMax: number): number {
  return Number((BigInt(share) * BigInt(scoreMax) * 100n) / 1_000_000_000_000n) / 100
}
