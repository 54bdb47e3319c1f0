// The columns that a file of refused rows has beside the table's own, which say what is to be mended. Where such a file
// is read again they are left out.

export const refusedColumns = ['Tend: file', 'Tend: row', 'Tend: column', 'Tend: found', 'Tend: allowed'] as const

export function isRefusedColumn(name: string): boolean {
  return refusedColumns.some(column => column.toLowerCase() === name.trim().toLowerCase())
}
