// Dropdown and context menus, filled from the same list of entries.
import { Check } from 'lucide-react';
import { ContextMenu as Context, DropdownMenu as Dropdown } from 'radix-ui';
import { Fragment, type ReactNode } from 'react';
import { isPhone } from '../phone.ts';
import { Keys } from './Keys.tsx';
import styles from './ui.module.css';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** Present for what is on or off. */
  readonly checked?: boolean | undefined;
  readonly tone?: 'bad';
}

export type MenuEntry =
  | MenuItem
  | { readonly submenu: string; readonly entries: readonly MenuEntry[] }
  | { readonly heading: string }
  | 'line';

/** What both kinds of menu are made of: Radix gives them the same parts under other names. */
type Parts = Pick<
  typeof Dropdown,
  'Item' | 'CheckboxItem' | 'ItemIndicator' | 'Separator' | 'Label' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal'
>;

function Entries({ entries, parts }: { readonly entries: readonly MenuEntry[]; readonly parts: Parts }) {
  const { Item, CheckboxItem, ItemIndicator, Separator, Label, Sub, SubTrigger, SubContent, Portal } = parts;
  return entries.map((entry, index) => {
    // A menu is made anew each time it opens, and its order is all there is to tell lines apart.
    const key = `${index}`;
    if (entry === 'line') return <Separator key={key} className={styles.separator} />;
    if ('heading' in entry)
      return (
        <Label key={key} className={styles.menuLabel}>
          {entry.heading}
        </Label>
      );
    // Beside a menu there is no room for another one.
    if ('submenu' in entry && isPhone()) {
      return (
        <Fragment key={key}>
          <Label className={styles.menuLabel}>{entry.submenu}</Label>
          <Entries entries={entry.entries} parts={parts} />
        </Fragment>
      );
    }
    if ('submenu' in entry) {
      return (
        <Sub key={key}>
          <SubTrigger className={styles.item}>
            <span className={styles.label}>{entry.submenu}</span>
            <span aria-hidden="true">›</span>
          </SubTrigger>
          <Portal>
            <SubContent className={styles.menu} sideOffset={4} alignOffset={-6} collisionPadding={8}>
              <Entries entries={entry.entries} parts={parts} />
            </SubContent>
          </Portal>
        </Sub>
      );
    }
    const inside = (
      <>
        {entry.icon}
        <span className={styles.label}>{entry.label}</span>
        {entry.keys !== undefined && <Keys keys={entry.keys} />}
      </>
    );
    const common = { className: styles.item, disabled: entry.disabled ?? false, 'data-tone': entry.tone };
    return entry.checked === undefined ? (
      <Item key={key} {...common} onSelect={entry.run}>
        {inside}
      </Item>
    ) : (
      <CheckboxItem key={key} {...common} checked={entry.checked} onCheckedChange={entry.run}>
        {inside}
        <span className={styles.mark}>
          <ItemIndicator>
            <Check size={14} />
          </ItemIndicator>
        </span>
      </CheckboxItem>
    );
  });
}

interface MenuProps {
  /** Asked when it opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly align?: 'start' | 'center' | 'end';
  /** The button that opens it. */
  readonly children: ReactNode;
}

export function Menu({ entries, align = 'start', children }: MenuProps) {
  return (
    <Dropdown.Root modal={false}>
      <Dropdown.Trigger asChild>{children}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content className={styles.menu} align={align} sideOffset={6} collisionPadding={8}>
          <Listed entries={entries} parts={Dropdown} />
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

interface ContextMenuProps {
  /** Asked when it opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly onOpen?: (open: boolean) => void;
  /** Where the focus belongs afterwards, when what was clicked cannot have it. */
  readonly focusAfter?: () => HTMLElement | null;
  readonly children: ReactNode;
}

/** Opens at the pointer by right click, a long press, or the menu key. */
export function ContextMenu({ entries, onOpen, focusAfter, children }: ContextMenuProps) {
  const focusBack = (event: Event) => {
    const element = focusAfter?.();
    if (!element) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
  };
  return (
    <Context.Root {...(onOpen && { onOpenChange: onOpen })}>
      <Context.Trigger asChild>{children}</Context.Trigger>
      <Context.Portal>
        <Context.Content className={styles.menu} collisionPadding={8} onCloseAutoFocus={focusBack}>
          <Listed entries={entries} parts={Context} />
        </Context.Content>
      </Context.Portal>
    </Context.Root>
  );
}

/** Mounted with the open menu, so the list is asked for then. */
function Listed({ entries, parts }: { readonly entries: () => readonly MenuEntry[]; readonly parts: Parts }) {
  return <Entries entries={entries()} parts={parts} />;
}
