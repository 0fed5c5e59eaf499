import { cva, type VariantProps } from "class-variance-authority";
import { clsx } from "clsx";
import type { ComponentProps } from "react";

export const buttonStyle = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-control text-base font-medium select-none transition-[opacity,transform] duration-150 ease-out active:scale-[0.98] disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50",
  {
    variants: {
      look: {
        primary: "bg-wine text-on-wine hover:opacity-90",
        secondary: "border border-control bg-surface text-ink hover:bg-blush",
        quiet: "text-ink hover:bg-blush",
        link: "text-wine underline decoration-1 underline-offset-4 hover:decoration-2",
      },
      size: {
        normal: "min-h-10 px-4",
        small: "min-h-8 px-3 text-small",
        icon: "size-10",
        smallIcon: "size-8",
        inline: "",
      },
    },
    defaultVariants: { look: "primary", size: "normal" },
  },
);

type Props = ComponentProps<"button"> & VariantProps<typeof buttonStyle>;

export function Button({ look, size, className, type = "button", ...props }: Props) {
  return <button type={type} className={clsx(buttonStyle({ look, size }), className)} {...props} />;
}

/** A button that shows only an icon, so it needs a label. */
export function IconButton({ label, size = "icon", look = "quiet", ...props }: Props & { label: string }) {
  return <Button aria-label={label} title={label} look={look} size={size} {...props} />;
}
