import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../shell/clipboard.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useApp } from '../../useApp.tsx';
import styles from './data.module.css';
import { JsonText } from './JsonText.tsx';

interface CodeBlockProps {
  /** Whose text it is, for screen readers. */
  readonly label: string;
  readonly text: string;
}

export function CodeBlock({ label, text }: CodeBlockProps) {
  const { notices } = useApp();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    if (await copyText(text)) {
      setCopied(text);
      notices.say('Copied.');
    } else notices.toast('This browser does not let the page copy. Select the text and copy it by hand.');
  };
  return (
    <section className={styles.code} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long frame scrolls, and what scrolls is reached by the keyboard */}
      <pre tabIndex={0}>
        <JsonText text={text} />
      </pre>
      <IconButton size="small" label={`Copy: ${label}`} onClick={copy}>
        {copied === text ? <Check size={14} /> : <Copy size={14} />}
      </IconButton>
    </section>
  );
}
