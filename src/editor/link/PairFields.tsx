import { Copy, Eye, EyeOff, RefreshCw } from 'lucide-react';
import { useId, useState } from 'react';
import { newKey } from '../../mesh/seal.ts';
import { copyText } from '../shell/clipboard.ts';
import { IconButton } from '../ui/Button.tsx';
import { Select, Switch, TextBox } from '../ui/fields.tsx';
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
        {isHere ? (
          <span className={styles.quiet}>
            {form.token === '' ? 'This relay asks for none' : '•••••••••••• in the code'}
          </span>
        ) : (
          <SecretBox
            id={`${id}token`}
            name="token"
            value={form.token}
            placeholder={form.kind === 'gateway' ? 'From your account' : 'Empty if the relay asks for none'}
            onChange={(token) => onChange({ ...form, token })}
          />
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
      {(!isHere || form.encrypt) && (
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

interface LateTextProps {
  readonly id: string;
  readonly value: string;
  /** Told when the field is left or Enter is pressed: each change joins another channel. */
  readonly late: boolean;
  readonly onChange: (value: string) => void;
}

function LateText({ id, value, late, onChange }: LateTextProps) {
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    if (typed !== undefined && typed.trim() !== '') onChange(typed.trim());
    setTyped(undefined);
  };
  return (
    <TextBox
      id={id}
      value={typed ?? value}
      onChange={(event) => (late ? setTyped(event.target.value) : onChange(event.target.value))}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

interface SecretBoxProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

function SecretBox({ id, name, value, placeholder, onChange }: SecretBoxProps) {
  const [shown, setShown] = useState(false);
  return (
    <span className={styles.inline}>
      <TextBox
        id={id}
        type={shown ? 'text' : 'password'}
        // Password managers would offer to keep it, and fill in another.
        autoComplete="off"
        data-1p-ignore=""
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
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
            ×
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
