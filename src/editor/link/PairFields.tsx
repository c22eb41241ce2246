import { Copy, Eye, EyeOff, RefreshCw, X } from 'lucide-react';
import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import { newKey } from '../../mesh/seal.ts';
import { copyText } from '../shell/clipboard.ts';
import { IconButton } from '../ui/Button.tsx';
import { TextBox } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useApp } from '../useApp.tsx';
import { forgetRecent, type RelayKind, recents } from './choice.ts';
import type { HostFacts } from './host-facts.ts';
import styles from './PairDialog.module.css';
import { type Form, withEncryption, withKind } from './pairing-form.ts';

interface PairFieldsProps {
  readonly form: Form;
  readonly host: HostFacts | null | undefined;
  readonly onChange: (form: Form) => void;
}

export function PairFields({ form, host, onChange }: PairFieldsProps) {
  const id = useId();
  const { notices } = useApp();
  const hasHere = typeof host?.relay === 'string';
  const kinds = [
    ...(hasHere ? [{ value: 'here', label: 'This computer' }] : []),
    { value: 'address', label: 'A relay by its address' },
    { value: 'gateway', label: 'Hosted gateway' },
  ];
  const isHere = form.kind === 'here';
  // A host that is a gateway itself knows tokens, and not which of them is ours.
  const asksToken = !isHere || host?.gateway === true;
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <span id={`${id}kind`}>Relay</span>
        <Select
          labelledBy={`${id}kind`}
          value={form.kind}
          choices={kinds}
          onChange={(kind) => onChange(withKind(form, kind as RelayKind, host))}
        />
      </div>
      {!isHere && (
        <>
          <div className={styles.row}>
            <label htmlFor={`${id}url`}>Address</label>
            <TextBox
              id={`${id}url`}
              inputMode="url"
              placeholder={form.kind === 'gateway' ? 'wss://mesh.example.com' : '192.168.1.20:8765'}
              value={form.url}
              onChange={(event) => onChange({ ...form, url: event.target.value })}
            />
          </div>
          {host === null && form.kind === 'address' && (
            <p className={styles.note}>
              This page comes from a web host, which runs no relay. Run <code>npx carter-editor</code> on a computer in
              your network, and type the address it prints.
            </p>
          )}
        </>
      )}
      {!isHere && <Recents onPick={(recent) => onChange({ ...form, ...recent, encrypt: recent.key !== '' })} />}
      <div className={styles.row}>
        <label htmlFor={`${id}channel`}>Channel</label>
        <LateText
          id={`${id}channel`}
          value={form.channel}
          late={isHere}
          onChange={(channel) => onChange({ ...form, channel })}
        />
      </div>
      <div className={styles.row}>
        <label htmlFor={`${id}token`}>Token</label>
        {asksToken ? (
          <SecretBox
            id={`${id}token`}
            name="token"
            value={form.token}
            late={isHere}
            placeholder={form.kind === 'address' ? 'Empty if the relay asks for none' : 'From your account'}
            onChange={(token) => onChange({ ...form, token })}
          />
        ) : (
          <span className={styles.quiet}>
            {form.token === '' ? 'This relay asks for none' : '•••••••••••• in the code'}
          </span>
        )}
      </div>
      <div className={styles.row}>
        <span id={`${id}encrypt`}>Encrypt</span>
        <span className={styles.inline}>
          <Switch
            labelledBy={`${id}encrypt`}
            checked={form.encrypt}
            onChange={(encrypt) => onChange(withEncryption(form, encrypt))}
          />
          <span className={styles.quiet}>
            {form.encrypt ? 'The relay cannot read along' : 'The relay can read along'}
          </span>
        </span>
      </div>
      {form.encrypt && (
        <div className={styles.row}>
          <label htmlFor={`${id}key`}>Key</label>
          <span className={styles.inline}>
            <SecretBox
              id={`${id}key`}
              name="key"
              value={form.key}
              late={isHere}
              placeholder="32 bytes in base64"
              onChange={(key) => onChange({ ...form, key })}
            />
            <IconButton size="small" label="Generate a new key" onClick={() => onChange({ ...form, key: newKey() })}>
              <RefreshCw size={14} />
            </IconButton>
            <IconButton
              size="small"
              label="Copy the key"
              onClick={() =>
                void copyText(form.key).then((done) =>
                  notices.toast(done ? 'Key copied.' : 'This browser does not let pages copy.'),
                )
              }
            >
              <Copy size={14} />
            </IconButton>
          </span>
        </div>
      )}
      {(asksToken || form.encrypt) && (
        <div className={styles.row}>
          <span id={`${id}keep`}>Remember</span>
          <span className={styles.inline}>
            <Switch
              labelledBy={`${id}keep`}
              checked={form.keepSecrets}
              onChange={(keepSecrets) => onChange({ ...form, keepSecrets })}
            />
            <span className={styles.quiet}>
              {form.keepSecrets ? 'Token and key stay in this browser' : 'Token and key are forgotten with this tab'}
            </span>
          </span>
        </div>
      )}
    </div>
  );
}

/** What is typed, told at once or, where each change would join anew, when the field is left or Enter is pressed. */
function useTyped(value: string, late: boolean, onChange: (value: string) => void) {
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    if (typed !== undefined && typed.trim() !== value) onChange(typed.trim());
    setTyped(undefined);
  };
  return {
    value: typed ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      late ? setTyped(event.target.value) : onChange(event.target.value),
    onBlur: settle,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') settle();
    },
  };
}

interface TypedProps {
  readonly id: string;
  readonly value: string;
  readonly late: boolean;
  readonly onChange: (value: string) => void;
}

function LateText({ id, value, late, onChange }: TypedProps) {
  return <TextBox id={id} {...useTyped(value, late, (text) => text !== '' && onChange(text))} />;
}

interface SecretBoxProps extends TypedProps {
  readonly name: string;
  readonly placeholder: string;
}

function SecretBox({ id, name, value, late, placeholder, onChange }: SecretBoxProps) {
  const [shown, setShown] = useState(false);
  const typed = useTyped(value, late, onChange);
  return (
    <span className={styles.inline}>
      <TextBox
        id={id}
        type={shown ? 'text' : 'password'}
        // Password managers would offer to keep it, and fill in another.
        autoComplete="off"
        data-1p-ignore=""
        placeholder={placeholder}
        {...typed}
      />
      <IconButton size="small" label={shown ? `Hide the ${name}` : `Show the ${name}`} onClick={() => setShown(!shown)}>
        {shown ? <EyeOff size={14} /> : <Eye size={14} />}
      </IconButton>
    </span>
  );
}

interface RecentsProps {
  readonly onPick: (recent: Pick<Form, 'kind' | 'url' | 'channel' | 'token' | 'key'>) => void;
}

/** Relays used before; without their secrets, unless these were kept. */
function Recents({ onPick }: RecentsProps) {
  const [list, setList] = useState(recents);
  if (list.length === 0) return null;
  return (
    <ul className={styles.recents} aria-label="Used before">
      {list.map((recent) => (
        <li key={`${recent.url} ${recent.channel}`}>
          <button type="button" className={styles.link} onClick={() => onPick({ ...recent, key: recent.key ?? '' })}>
            {recent.url.replace(/^wss?:\/\//, '')} · {recent.channel}
          </button>
          <IconButton
            size="small"
            label={`Forget ${recent.url}`}
            onClick={() => {
              forgetRecent(recent);
              setList(recents());
            }}
          >
            <X size={14} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
