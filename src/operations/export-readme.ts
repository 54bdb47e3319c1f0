// The page that lies beside an export and says what each file is.

export const exportReadme = `An export of Tend: everything that it holds, in open formats.

contacts.csv      a row for each contact: addresses by channel ("; " between several), where they came from, and what
                  the verdict is (reply, follow_up, wait, nurture, stop) with the rule that gave it. UTF-8, RFC 4180.
contacts.vcf      the same people as vCards (version 4.0, RFC 6350), for an address book.
timelines.jsonl   a line of JSON for each contact: {"contact": {...}, "events": [...]}. What was taken back is left
                  out. "tend decide --playbook NAME timelines.jsonl" reads it.
playbooks/        the playbooks as they are now, as YAML.

To move to another machine with everything, the history of playbooks and what was taken back included, use
"tend backup FILE" there and "tend restore FILE" here: this export is for other programs.
`
