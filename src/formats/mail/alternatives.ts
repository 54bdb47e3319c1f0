// Patterns of many words, written over several lines so that one can read them and change a line.

type Tag = (strings: TemplateStringsArray, ...values: readonly string[]) => RegExp

/**
 * Makes a tag whose template is a pattern: its lines are joined by `|`, wherever in the pattern that falls, so that a
 * group may begin in one line and end in another. Backslashes stand as in a literal, and a line that begins with `# `
 * is a comment.
 */
export function alternatives(flags: string): Tag {
  return (strings, ...values) => new RegExp(linesOf(String.raw(strings, ...values)).join('|'), flags)
}

/**
 * As alternatives, each at the beginning of a word; what is written in Japanese, which sets no spaces between words,
 * anywhere.
 */
export function wordsIn(flags: string): Tag {
  return (strings, ...values) => {
    const lines = linesOf(String.raw(strings, ...values))
    const spaced = lines.filter(line => !isUnspaced(line))
    return new RegExp([`(?<!\\p{L})(?:${spaced.join('|')})`, ...lines.filter(isUnspaced)].join('|'), flags)
  }
}

function linesOf(template: string): string[] {
  return template
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('# '))
}

function isUnspaced(line: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(line)
}
