import { WineGridSkeleton } from "@/features/wine/cardGrid";
import { WineCards } from "@/features/wine/WineCards";
import { aWine } from "@/test/fixtures";
import type { View } from "./views";

const three = () => [
  aWine(),
  aWine({ name: "Chablis", region: "Burgundy", colour: "white", grapes: ["Chardonnay"], tannin: 1 }),
  aWine({ name: "Cava", region: "Penedès", country: "Spain", country_code: "ES", colour: "white", kind: "sparkling" }),
];

/** The wine card in each of its states. */
export const wineViews: View[] = [
  { name: "One card", make: () => <WineCards wines={[aWine({ producer: "Domaine Exemple", vintage: 2021 })]} /> },
  { name: "Two cards", make: () => <WineCards wines={three().slice(1)} /> },
  { name: "Three cards", make: () => <WineCards wines={three()} /> },
  {
    name: "Liked, and not",
    make: () => <WineCards wines={[aWine({ rating: "liked" }), aWine({ rating: "disliked" })]} />,
  },
  {
    name: "Returning",
    make: () => <WineCards wines={[aWine({ repeat: "requested" }), aWine({ repeat: "exhausted" })]} />,
  },
  {
    name: "Other bottles",
    make: () => (
      <WineCards
        wines={[
          aWine({ name: "Tawny Port", kind: "fortified", sweetness: "sweet", region: "Douro", country_code: "PT" }),
          aWine({ name: "Rkatsiteli", colour: "orange", region: "Kakheti", country_code: "GE" }),
          aWine({ name: "Free", colour: "rose", alcohol_free: true, region: "Provence" }),
        ]}
      />
    ),
  },
  {
    name: "Long",
    make: () => (
      <WineCards
        wines={[
          aWine({
            name: "Trockenbeerenauslese Bernkasteler Doctor Grosses Gewächs Alte Reben",
            producer: "Weingut Donaudampfschifffahrtsgesellschaft Wwe. Dr. H. Thanisch",
            grapes: ["Riesling", "Gewürztraminer", "Grauburgunder", "Weißburgunder", "Sämling 88"],
            dishes: ["Foie gras with caramelised apples, brioche and a reduction of old balsamic vinegar"],
            reason: "For the blue cheese that you asked about, and because you said that you like honey. ".repeat(3),
          }),
        ]}
      />
    ),
  },
  { name: "For a stranger", make: () => <WineCards wines={three()} readOnly /> },
  { name: "Loading", make: () => <WineGridSkeleton label="Loading" /> },
];
