// Where in the payload the value is: typed, or picked from what was seen.
import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { SYNC } from '../../../layout/blocks/binding.ts';
import type { Definition } from '../../../layout/control.ts';
import type { Node } from '../../../layout/document.ts';
import type { Json, JsonObject, Path } from '../../../layout/json.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextBox } from '../../ui/fields.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useBurst } from '../fields/useBurst.tsx';
import styles from './data.module.css';
import { samplePayload } from './incoming.ts';
import { Line } from './Line.tsx';
import { PathTree } from './PathTree.tsx';

interface ValuePathProps {
  readonly value: string;
  readonly path: Path;
  readonly entry: JsonObject;
  readonly node: Node | undefined;
  readonly definition: Definition | undefined;
  readonly seen: readonly Json[];
  readonly onChange: (path: string, burst?: string) => void;
}

export function ValuePath({ value, path, entry, node, definition, seen, onChange }: ValuePathProps) {
  const burst = useBurst(path);
  // What is picked from stands still, however fast frames come.
  const [samples, setSamples] = useState<readonly Json[]>();
  const [shown, setShown] = useState(0);
  const open = (isOpen: boolean) => {
    setShown(0);
    setSamples(!isOpen ? undefined : seen.length > 0 ? seen : [samplePayload(definition, node ?? {}, entry)]);
  };
  const count = samples?.length ?? 0;
  return (
    <Line label={SYNC.valuePath.label}>
      {(id) => (
        <div className={styles.joined}>
          <TextBox
            id={id}
            className={styles.mono}
            value={value}
            placeholder="The whole payload"
            title={SYNC.valuePath.help}
            onFocus={burst.begin}
            onChange={(event) => onChange(event.target.value, burst.key())}
          />
          <Popover
            label="Pick the value"
            align="end"
            open={samples !== undefined}
            onOpen={open}
            trigger={
              <IconButton size="small" label="Pick it from a payload">
                <Crosshair size={14} />
              </IconButton>
            }
          >
            <div className={styles.from}>
              <p className={styles.quiet}>
                {seen.length > 0
                  ? `Seen on the wire, ${shown + 1} of ${count}`
                  : 'A sample: nothing was seen on the wire yet.'}
              </p>
              {count > 1 && (
                <>
                  <IconButton
                    size="small"
                    label="The one after"
                    disabled={shown === 0}
                    onClick={() => setShown(shown - 1)}
                  >
                    ‹
                  </IconButton>
                  <IconButton
                    size="small"
                    label="The one before"
                    disabled={shown >= count - 1}
                    onClick={() => setShown(shown + 1)}
                  >
                    ›
                  </IconButton>
                </>
              )}
            </div>
            <PathTree
              payload={samples?.[shown] ?? null}
              definition={definition}
              chosen={value}
              onChoose={(next) => {
                onChange(next);
                open(false);
              }}
            />
          </Popover>
        </div>
      )}
    </Line>
  );
}
