import { clsx } from "clsx";

export function Wordmark({ className }: { className?: string }) {
  return (
    <span
      className={clsx("inline-flex items-center gap-2 font-serif text-title leading-none font-semibold", className)}
    >
      <svg viewBox="0 0 20 26" aria-hidden className="h-[1.15em] w-auto text-wine">
        <path
          d="M4 1h12c1.4 7-.6 12.2-5.3 13.3V23h4.3v2H5v-2h4.3v-8.7C4.6 13.2 2.6 8 4 1Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        <path d="M4.9 7.5h10.2c-.5 3-2.2 5-5.1 5s-4.6-2-5.1-5Z" fill="currentColor" />
      </svg>
      Sommelier
    </span>
  );
}
