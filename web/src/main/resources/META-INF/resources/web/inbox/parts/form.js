import { css } from 'lit';

/** The fields of a form, each below its label; a wrong one is marked. */
export const fieldLook = css`
  label {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-s);
    font-weight: var(--weight-strong);
  }

  input,
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: var(--touch);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-m);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-m);
    font-weight: var(--weight);
  }

  select {
    text-overflow: ellipsis;
  }

  textarea {
    min-height: 6rem;
    max-height: 40dvh;
    line-height: var(--leading);
    resize: none;
    field-sizing: content;
  }

  [aria-invalid='true'] {
    border: 2px solid var(--bad);
  }
`;

/**
 * Escape leaves a form, Control+Enter sends it; neither in the middle of a letter that is still being composed.
 * @param {KeyboardEvent} event heard by the form @param {() => void} leave
 */
export function formKey(event, leave) {
  if (event.isComposing) {
    return;
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    leave();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
