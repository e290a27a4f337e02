import { css } from 'lit';

/** What every part shares: boxes, icons, buttons, focus. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 3px solid #1f6feb;
    outline-offset: 2px;
  }

  .quiet-for-eyes {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--touch);
    min-width: var(--touch);
    padding: 0 var(--space-4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-m);
    background: var(--surface);
    font-weight: var(--weight-strong);
    font-size: var(--text-s);
    line-height: var(--leading-tight);
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition: background var(--quick);
  }

  .button:hover {
    background: var(--surface-sunken);
  }

  .button.main {
    border-color: var(--river);
    background: var(--river);
    color: var(--ink-on-dark);
  }

  .button.main:hover {
    background: var(--river-deep);
  }

  .button.bare {
    border-color: transparent;
    background: transparent;
    padding: 0 var(--space-2);
  }

  .button.bare:hover {
    background: var(--surface-sunken);
  }

  .button:disabled {
    cursor: default;
    border-color: var(--line);
    background: var(--surface-sunken);
    color: var(--ink-soft);
  }

  .tone-good {
    color: var(--good);
  }

  .tone-warn {
    color: var(--warn);
  }

  .tone-bad {
    color: var(--bad);
  }

  .tone-info {
    color: var(--info);
  }

  .tone-soft {
    color: var(--ink-soft);
  }

  .state {
    display: grid;
    place-items: center;
    align-content: center;
    gap: var(--space-3);
    padding: var(--space-6) var(--space-4);
    color: var(--ink-soft);
    text-align: center;
  }

  .state .icon {
    width: 2.25rem;
    height: 2.25rem;
    stroke-width: 1.2;
  }
`;
