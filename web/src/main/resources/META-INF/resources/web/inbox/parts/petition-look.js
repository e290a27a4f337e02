import { css } from 'lit';

/** How a petition looks, as a card and opened. */
export const petitionLook = css`
  article {
    position: relative;
    display: grid;
    gap: var(--space-2);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: var(--shadow-s);
  }

  .line {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
  }

  .status {
    justify-self: start;
    padding: 1px var(--space-2);
    border-radius: var(--radius-s);
    background: var(--info-wash);
    color: var(--info);
    font-size: var(--text-xs);
    font-weight: var(--weight-strong);
  }

  .status.done {
    background: var(--good-wash);
    color: var(--good);
  }

  .status.late {
    background: var(--warn-wash);
    color: var(--warn);
  }

  .status.ended {
    background: var(--surface-sunken);
    color: var(--ink-soft);
  }

  .due {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-size: var(--text-xs);
  }

  .due.tone-bad {
    font-weight: var(--weight-strong);
  }

  .content {
    font-size: var(--text-s);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .facts,
  .named {
    display: grid;
    gap: var(--space-1);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }

  .facts div {
    display: flex;
    gap: var(--space-2);
  }

  .facts dt .icon {
    margin-top: 0.1em;
  }

  .named div {
    display: grid;
    grid-template-columns: 6.5rem 1fr;
    gap: var(--space-2);
  }

  .named dd {
    color: var(--ink);
    overflow-wrap: anywhere;
  }

  .sealed {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
    font-size: var(--text-s);
  }
`;
