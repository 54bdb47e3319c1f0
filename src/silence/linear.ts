// The little linear algebra that fits of one to three parameters need: solving and inverting a symmetric positive
// definite matrix by Cholesky's factor.

export type Matrix = number[][]

/** Solves matrix · x = right, or answers undefined when the matrix is not positive definite. */
export function solve(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const factor = cholesky(matrix)
  if (!factor) return undefined
  const size = right.length
  const forward: number[] = []
  for (let row = 0; row < size; row++) {
    let sum = right[row]!
    for (let column = 0; column < row; column++) sum -= factor[row]![column]! * forward[column]!
    forward.push(sum / factor[row]![row]!)
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let sum = forward[row]!
    for (let column = row + 1; column < size; column++) sum -= factor[column]![row]! * solution[column]!
    solution[row] = sum / factor[row]![row]!
  }
  return solution
}

export function invert(matrix: Matrix): Matrix | undefined {
  const columns = matrix.map((_, index) =>
    solve(
      matrix,
      matrix.map((__, row) => (row === index ? 1 : 0)),
    ),
  )
  return columns.every(column => column !== undefined) ? columns : undefined
}

/** vᵀ · matrix · v: the variance of a quantity with gradient v. */
export function quadratic(matrix: Matrix, vector: readonly number[]): number {
  let sum = 0
  for (const [row, values] of matrix.entries()) {
    for (const [column, value] of values.entries()) sum += vector[row]! * value * vector[column]!
  }
  return sum
}

function cholesky(matrix: Matrix): Matrix | undefined {
  const factor: Matrix = matrix.map(row => row.map(() => 0))
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column]!
      for (let inner = 0; inner < column; inner++) sum -= factor[row]![inner]! * factor[column]![inner]!
      if (row !== column) factor[row]![column] = sum / factor[column]![column]!
      else if (sum > 0) factor[row]![row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return factor
}
