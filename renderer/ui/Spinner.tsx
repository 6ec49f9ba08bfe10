import './spinner.css';

/** A ring that turns, beside the words of what is waited for. */
export const Spinner = () => <i className="spinner" aria-hidden="true" />;
