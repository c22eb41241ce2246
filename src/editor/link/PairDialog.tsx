import { Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { isRefused } from '../../layout/outcome.ts';
import { deviceLink, pairingText } from '../../studio/pairing.ts';
import { copyText } from '../shell/clipboard.ts';
import type { DialogContent } from '../shell/Dialogs.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../useApp.tsx';
import { Code } from './Code.tsx';
import type { Choice } from './choice.ts';
import type { HostAddress } from './host-facts.ts';
import type { Live } from './link.ts';
import styles from './PairDialog.module.css';
import { PairFields } from './PairFields.tsx';
import { PairingImport } from './PairingImport.tsx';
import { type Status, statusOf } from './pair-status.ts';
import { type Form, formOf, forPhones, readyIn, sameChoice } from './pairing-form.ts';

/** Brings a phone and the editor to the same relay: where it is, and the codes that tell a phone. */
export function PairDialog({ onClose }: DialogContent) {
  const { link, notices } = useApp();
  const { host, live, problem } = useStore(link.state);
  const [form, setForm] = useState<Form>(() => formOf(live?.choice, host));
  const [address, setAddress] = useState(0);
  const [importing, setImporting] = useState(false);
  const ready = readyIn(form, location.protocol);
  const wanted = isRefused(ready) ? undefined : ready.done.choice;
  const isJoined = live !== undefined && sameChoice(wanted, live.choice);
  const reach = host?.addresses[address] ?? host?.addresses[0];

  const change = (next: Form) => {
    setForm(next);
    // Nothing is typed for this computer’s relay, so nothing has to be confirmed either.
    const now = readyIn(next, location.protocol);
    if (next.kind === 'here' && !isRefused(now) && !sameChoice(now.done.choice, live?.choice))
      link.connect(now.done.choice);
  };
  const copy = async () => {
    if (live === undefined) return;
    const done = await copyText(pairingText(forPhones(live.choice, reach, location).pairing));
    notices.toast(
      done ? 'Copied. It holds the token: paste it only where it belongs.' : 'This browser does not let pages copy.',
    );
  };

  return (
    <Dialog
      title="Pair a device"
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={() => setImporting(!importing)} aria-expanded={importing}>
            Use a pairing you have
          </Button>
          <span style={{ flex: 1 }} />
          {live !== undefined && isJoined && (
            <>
              <Button look="quiet" onClick={() => link.disconnect()}>
                Disconnect
              </Button>
              <Button onClick={() => void copy()}>Copy pairing JSON</Button>
            </>
          )}
          {isJoined ? (
            <Button look="primary" onClick={onClose}>
              Done
            </Button>
          ) : (
            <Button look="primary" disabled={wanted === undefined} onClick={() => wanted && link.connect(wanted)}>
              Connect
            </Button>
          )}
        </>
      }
    >
      <div className={styles.columns}>
        <Codes live={isJoined ? live : undefined} address={reach} />
        <div className={styles.side}>
          <LinkStatus
            live={live}
            isOther={live !== undefined && !isJoined}
            problem={isRefused(ready) && !isJoined && form.url !== '' ? ready.refused : problem}
          />
          {importing && (
            <PairingImport
              onPairing={(next) => {
                setForm(next(form));
                setImporting(false);
              }}
            />
          )}
          <PairFields form={form} host={host} onChange={change} />
          {form.kind === 'here' && host !== null && host !== undefined && host.addresses.length > 0 && (
            <AddressPicker
              addresses={host.addresses}
              picked={address}
              onPick={setAddress}
              onOpen={() => void link.askAgain()}
            />
          )}
          {live !== undefined && isJoined && <OnThisChannel live={live} />}
        </div>
      </div>
    </Dialog>
  );
}

interface LinkStatusProps {
  readonly live: Live | undefined;
  /** What is filled in is not what is connected. */
  readonly isOther: boolean;
  readonly problem: string | undefined;
}

function LinkStatus({ live, isOther, problem }: LinkStatusProps) {
  if (problem !== undefined)
    return <StatusBox status={{ tone: 'bad', title: 'This does not work yet', text: problem }} />;
  if (live === undefined) {
    return (
      <StatusBox status={{ tone: 'off', title: 'Not connected', text: 'Fill in where your relay is, then connect.' }} />
    );
  }
  if (isOther) {
    const text = `You are still on ${live.choice.url.replace(/^wss?:\/\//, '')}, channel ${live.choice.channel}. Fill in the other relay, then connect.`;
    return <StatusBox status={{ tone: 'off', title: 'Not connected to this one yet', text }} />;
  }
  return <LiveStatus live={live} />;
}

function LiveStatus({ live: { client, studio } }: { readonly live: Live }) {
  const mesh = useStore(client.state);
  const devices = useStore(studio.state);
  const { phase } = mesh;
  const canRetry = phase === 'waiting' || phase === 'refused' || phase === 'evicted';
  return (
    <StatusBox status={statusOf(mesh, devices)}>
      {canRetry && (
        <Button size="small" onClick={() => client.retryNow()}>
          Try again now
        </Button>
      )}
    </StatusBox>
  );
}

function StatusBox({
  status: { tone, title, text },
  children,
}: {
  readonly status: Status;
  readonly children?: React.ReactNode;
}) {
  return (
    <div className={styles.status} data-tone={tone} role="status">
      {tone === 'off' || tone === 'bad' ? (
        <WifiOff size={17} strokeWidth={1.75} />
      ) : (
        <Wifi size={17} strokeWidth={1.75} />
      )}
      <div>
        <strong>{title}</strong>
        {text !== '' && <p>{text}</p>}
        {children}
      </div>
    </div>
  );
}

type CodeFor = 'app' | 'browser';

function Codes({ live, address }: { readonly live: Live | undefined; readonly address: HostAddress | undefined }) {
  const [shown, setShown] = useState<CodeFor>('app');
  return (
    <div className={styles.codes}>
      <div role="radiogroup" aria-label="Which phone" className={styles.segments}>
        <Segment value="app" shown={shown} onPick={setShown}>
          CAR-TER app
        </Segment>
        <Segment value="browser" shown={shown} onPick={setShown}>
          Any phone’s browser
        </Segment>
      </div>
      {live === undefined ? (
        <div className={styles.noCode}>The code appears once you are connected.</div>
      ) : (
        <PhoneCode choice={live.choice} address={address} shown={shown} />
      )}
    </div>
  );
}

interface SegmentProps {
  readonly value: CodeFor;
  readonly shown: CodeFor;
  readonly onPick: (value: CodeFor) => void;
  readonly children: string;
}

function Segment({ value, shown, onPick, children }: SegmentProps) {
  return (
    <label className={styles.segment} data-on={value === shown}>
      <input type="radio" name="phone" value={value} checked={value === shown} onChange={() => onPick(value)} />
      {children}
    </label>
  );
}

interface PhoneCodeProps {
  readonly choice: Choice;
  readonly address: HostAddress | undefined;
  readonly shown: CodeFor;
}

function PhoneCode({ choice, address, shown }: PhoneCodeProps) {
  const { notices } = useApp();
  const { pairing, pages, problem } = forPhones(choice, address, location);
  if (shown === 'browser' && pages === undefined) {
    return (
      <div className={styles.noCode}>
        Nobody serves the device page to phones here. Start carter-editor on a computer in your network, and its code
        appears.
      </div>
    );
  }
  const url = pages === undefined ? '' : deviceLink(pages, pairing);
  const secrets = [pairing.token !== '' && 'token', pairing.key !== undefined && 'encryption key']
    .filter(Boolean)
    .join(' and ');
  return (
    <>
      <Code
        text={shown === 'app' ? pairingText(pairing) : url}
        label={shown === 'app' ? 'Code for the CAR-TER app' : 'Code for any phone’s browser'}
      />
      <p className={styles.how}>
        {shown === 'app' ? 'In the app: Settings → Studio Session → Scan' : 'Point the phone’s camera at it. '}
        {shown === 'browser' && (
          <button
            type="button"
            className={styles.link}
            onClick={() =>
              void copyText(url).then((done) =>
                notices.toast(done ? 'Link copied.' : 'This browser does not let pages copy.'),
              )
            }
          >
            Copy the link
          </button>
        )}
      </p>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <p className={styles.holds}>
        Holds {pairing.url.replace(/^wss?:\/\//, '')}, channel {pairing.channel}
        {secrets === '' ? '.' : ` and the ${secrets}: show it only to people who may join.`}
      </p>
    </>
  );
}

interface AddressPickerProps {
  readonly addresses: readonly HostAddress[];
  readonly picked: number;
  readonly onPick: (index: number) => void;
  readonly onOpen: () => void;
}

/** A computer has an address on each network; the phone has to be on the same one. */
function AddressPicker({ addresses, picked, onPick, onOpen }: AddressPickerProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus of the picker inside is what is heard
    <div className={styles.row} onFocus={onOpen}>
      <span id="pair-address">Phones use</span>
      <Select
        labelledBy="pair-address"
        value={String(picked)}
        choices={addresses.map(({ url, card }, index) => ({
          value: String(index),
          label: `${url.replace(/^wss?:\/\//, '')} · ${card}`,
        }))}
        onChange={(value) => onPick(Number(value))}
      />
    </div>
  );
}

function OnThisChannel({ live }: { readonly live: Live }) {
  const { devices, others } = useStore(live.studio.state);
  const people = [
    ...devices.filter(({ id }) => id !== null).map(({ name }) => ({ name, what: 'device' })),
    ...others.map(({ name, role }) => ({ name, what: role === '' ? 'no device' : role })),
  ];
  return (
    <p className={styles.members}>
      On this channel:{' '}
      {people.length === 0
        ? 'nobody else yet'
        : people.map(({ name, what }, index) => (
            <span key={`${name} ${what}`}>
              {index > 0 && ' · '}
              <strong>{name}</strong> ({what})
            </span>
          ))}
    </p>
  );
}
