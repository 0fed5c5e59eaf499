import { dayAndMonth, timeOfDay } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";

export function MessageTime({ at }: { at: string }) {
  const language = useLanguage();
  const date = new Date(at);
  const time = timeOfDay(date, language);
  return (
    <time
      dateTime={at}
      title={`${dayAndMonth(date, language)}, ${time}`}
      className="shrink-0 text-small text-muted transition-opacity duration-150 ease-out pointer-fine:opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
    >
      {time}
    </time>
  );
}
