// Groups of controls a person has saved, to use again in any layout.
import { EllipsisVertical, Plus } from 'lucide-react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { isRefused } from '../../layout/outcome.ts';
import type { Block } from '../../storage/blocks.ts';
import { usePaletteDrag } from '../canvas/usePaletteDrag.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './Blocks.module.css';
import { BlockTile } from './BlockTile.tsx';
import { NOT_KEPT, saveBlock } from './block-actions.ts';
import { type BlockContent, blockText, fileNameOf, readBlocks } from './block-files.ts';
import { ThumbStudio } from './Thumb.tsx';

export function Blocks() {
  const app = useApp();
  const blocks = useBlocks();
  const { startProps } = usePaletteDrag();
  const isNothingSelected = useEditorState(({ selection }) => selection.length === 0);
  const file = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const remove = async ({ id, name }: Block, index: number) => {
    const { library, notices } = app;
    const tiles = list.current?.querySelectorAll<HTMLElement>('[data-tile]');
    // Before it is gone, so that the focus stays in the list.
    (tiles?.[index + 1] ?? tiles?.[index - 1])?.focus();
    await library.blocks.remove(id);
    notices.toast(`Deleted “${name}”`, { action: { label: 'Undo', run: () => void library.blocks.restore(id) } });
  };
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    for (const one of files) await importFile(app, one);
  };

  return (
    <ThumbStudio>
      <div className={styles.blocks}>
        <div className={styles.head}>
          <Button disabled={isNothingSelected} onClick={() => void saveBlock(app)}>
            <Plus size={15} strokeWidth={1.75} /> Save selection
          </Button>
          <Menu
            align="end"
            entries={() => [
              { label: 'Import blocks…', run: () => file.current?.click() },
              {
                label: 'Export all blocks',
                disabled: blocks === undefined || blocks.length === 0,
                run: () => download(blocks ?? []),
              },
            ]}
          >
            <IconButton label="Import and export">
              <EllipsisVertical size={16} strokeWidth={1.75} />
            </IconButton>
          </Menu>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            multiple
            hidden
            aria-label="Files with blocks"
            onChange={(event) => void add(event)}
          />
        </div>
        {blocks?.length === 0 && (
          <Empty title="No blocks yet">
            <p>Select controls you want to use again, in this layout or another one, and save them here.</p>
            <Button onClick={() => file.current?.click()}>Import blocks…</Button>
          </Empty>
        )}
        <ul ref={list} className={styles.list} aria-label="My blocks">
          {blocks?.map((block, index) => (
            <BlockTile
              key={block.id}
              block={block}
              startProps={startProps}
              onExport={() => download([block])}
              onRemove={() => void remove(block, index)}
            />
          ))}
        </ul>
      </div>
    </ThumbStudio>
  );
}

/** Undefined until the database has answered. */
function useBlocks(): readonly Block[] | undefined {
  const { library } = useApp();
  const [blocks, setBlocks] = useState<readonly Block[]>();
  useEffect(() => {
    let gone = false;
    const read = () => {
      library.blocks.list().then(
        (found) => !gone && setBlocks(found),
        () => !gone && setBlocks([]),
      );
    };
    read();
    const stop = library.blocks.subscribe(read);
    return () => {
      gone = true;
      stop();
    };
  }, [library]);
  return blocks;
}

async function importFile({ library, notices }: ReturnType<typeof useApp>, file: File): Promise<void> {
  const blocks = readBlocks(await file.text(), file.name.replace(/\.json$/i, ''));
  if (isRefused(blocks)) {
    notices.toast(`${file.name}: ${blocks.refused}`, { tone: 'bad' });
    return;
  }
  try {
    for (const { name, nodes } of blocks.done) await library.blocks.add(name, nodes);
    const count = blocks.done.length;
    notices.toast(count === 1 ? `Imported “${blocks.done[0]?.name}”` : `Imported ${count} blocks`);
  } catch {
    notices.toast(NOT_KEPT, { tone: 'bad' });
  }
}

function download(blocks: readonly BlockContent[]): void {
  const url = URL.createObjectURL(new Blob([blockText(blocks)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(blocks);
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
