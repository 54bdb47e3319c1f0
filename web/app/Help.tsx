// The overview of the keyboard, and the switch that turns single keys off.
import { Modal } from '../controls/Modal.tsx'
import { switchShortcuts, useShortcutsOn } from './shortcuts.ts'

const keys: readonly { where: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    where: 'Today’s list',
    keys: [
      ['j', 'the next person'],
      ['k', 'the one before'],
      ['Enter', 'open their page'],
      ['1 … 5', 'log what the button with that number says'],
      ['l', 'log something else'],
      ['[ and ]', 'less or more minutes today'],
    ],
  },
  {
    where: 'Duplicates',
    keys: [
      ['m', 'merge the two'],
      ['n', 'they are not the same'],
      ['j', 'leave them for later'],
    ],
  },
  {
    where: 'Everywhere',
    keys: [
      ['z', 'undo what was logged last'],
      ['t c m d p g i', 'today, contacts, mail, doors, playbooks, insight, import'],
      ['/', 'search contacts'],
      ['?', 'this overview'],
      ['Esc', 'close what is open'],
    ],
  },
]

export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const isOn = useShortcutsOn()
  return (
    <Modal title="Keyboard" isOpen={isOpen} onClose={onClose}>
      {keys.map(group => (
        <section key={group.where}>
          <h3>{group.where}</h3>
          <dl className="keys">
            {group.keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={change => switchShortcuts(change.target.checked)} />
        Single keys act as shortcuts
      </label>
    </Modal>
  )
}
