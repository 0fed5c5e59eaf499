import { clsx } from "clsx";
import type { Colour } from "@/api/types";
import { type BottleTraits, bottleFor } from "./bottles";
import { ornamentFor } from "./ornaments";

const fills: Record<Colour, string> = {
  red: "fill-bottle-red",
  white: "fill-bottle-white",
  rose: "fill-bottle-rose",
  orange: "fill-bottle-orange",
};

interface Props {
  wine: BottleTraits & { region: string };
  className?: string;
}

/** A drawing of the bottle, hidden from screen readers: the text beside it says the same. */
export function WineLabel({ wine, className }: Props) {
  const bottle = bottleFor(wine);
  const { labelTop, labelHalf } = bottle;
  const fill = fills[wine.colour];
  return (
    <svg viewBox="4 0 56 158" aria-hidden className={clsx("h-auto", className)}>
      <ellipse cx="32" cy="154" rx="24" ry="2.5" className="fill-ink opacity-10" />
      <path d={bottle.glass} className={fill} />
      <path d={bottle.glass} className="fill-bottle-shade" clipPath="inset(0 0 0 64%)" />
      <path d={bottle.capsule} className={fill} />
      <path d={bottle.capsule} className="fill-bottle-capsule" />
      {wine.kind === "sparkling" && (
        <g className="fill-bottle-sheen opacity-50">
          <circle cx="40" cy="82" r="1.5" />
          <circle cx="34" cy="76" r="1" />
          <circle cx="42" cy="72" r="1.2" />
          <circle cx="30" cy="85" r="1.2" />
          <circle cx="38" cy="65" r="0.9" />
        </g>
      )}
      <rect x={32 - labelHalf} y={labelTop} width={labelHalf * 2} height="44" rx="1.5" className="fill-bottle-label" />
      <path
        d={`M${34 - labelHalf} ${labelTop + 41}h${labelHalf * 2 - 4}`}
        className="stroke-bottle-print opacity-40"
        strokeWidth="0.6"
      />
      <g transform={`translate(32 ${labelTop + 10}) scale(${labelHalf / 18})`}>
        <path
          d={ornamentFor(wine.country_code)}
          fill="none"
          className="stroke-bottle-print"
          strokeWidth="1.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
      <text
        x="32"
        y={labelTop + 35}
        textAnchor="middle"
        className="fill-bottle-print font-serif text-[19px] font-semibold"
      >
        {[...wine.region][0]}
      </text>
    </svg>
  );
}
