import { css } from 'lit';

/** What a question and a lesson share. */
export const card = css`
  .card {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: var(--shadow-s);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .hint {
    color: var(--ink-soft);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
`;

/**
 * Asks the page to do it at the server.
 * @param {HTMLElement} part @param {string} path @param {object} body @param {string} said when it is done
 * @param {(error: {field: string, text: string}) => void} [refused] shows what is wrong with a field
 */
export function act(part, path, body, said, refused) {
  part.dispatchEvent(new CustomEvent('question-act', { detail: { path, body, said, refused }, bubbles: true, composed: true }));
}
