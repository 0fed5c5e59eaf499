import type { Taste } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { type Axis, CENTRE, RADIUS, radarShape } from "./radarShape";

const RINGS = [0.25, 0.5, 0.75, 1];
const GAP = 12;

const labels: { axis: Axis; x: number; y: number; anchor: "start" | "middle" | "end" }[] = [
  { axis: "sweetness", x: CENTRE.x, y: CENTRE.y - RADIUS - GAP, anchor: "middle" },
  { axis: "acidity", x: CENTRE.x + RADIUS + GAP, y: CENTRE.y + 4, anchor: "start" },
  { axis: "body", x: CENTRE.x, y: CENTRE.y + RADIUS + GAP + 8, anchor: "middle" },
  { axis: "tannin", x: CENTRE.x - RADIUS - GAP, y: CENTRE.y + 4, anchor: "end" },
];

/** What the person likes as a radar chart. Hidden from assistive technology: the numbers stand beside it in words. */
export function TasteMap({ taste }: { taste: Taste | null }) {
  const { t } = useTranslation();
  const { x, y } = CENTRE;
  const outline = taste && radarShape(taste);
  return (
    <svg viewBox="0 0 340 216" aria-hidden className="h-auto w-full max-w-105">
      <g fill="none" className="stroke-control" strokeWidth="1" strokeLinecap="round" strokeDasharray="0.1 5">
        {RINGS.map((ring) => (
          <circle key={ring} cx={x} cy={y} r={RADIUS * ring} />
        ))}
        <path d={`M${x} ${y - RADIUS}v${RADIUS * 2}M${x - RADIUS} ${y}h${RADIUS * 2}`} />
      </g>
      {outline && (
        <g className="fill-wine stroke-wine">
          <path d={outline} fillOpacity="0.16" strokeWidth="2" strokeLinejoin="round" />
          <path
            d={outline}
            fill="none"
            strokeOpacity="0.35"
            strokeWidth="1"
            transform={`rotate(-5 ${x} ${y}) translate(${x * 0.05} ${y * 0.05}) scale(0.95)`}
          />
        </g>
      )}
      <g className="fill-muted text-[12.5px]">
        {labels.map(({ axis, x: left, y: top, anchor }) => (
          <text key={axis} x={left} y={top} textAnchor={anchor}>
            {t(`wine.scale.${axis}`)}
          </text>
        ))}
      </g>
    </svg>
  );
}
