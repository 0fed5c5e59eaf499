import { CircleAlert } from "lucide-react";

export function FormError({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className="flex gap-3 rounded-control border border-wine px-4 py-3 font-medium text-wine">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      {text}
    </p>
  );
}
