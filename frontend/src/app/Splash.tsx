import { Loading } from "@/ui/Status";

/** Until it is known who is here. It looks as index.html does before the first script has run. */
export function Splash() {
  return (
    <>
      <p className="splash">Sommelier</p>
      <Loading />
    </>
  );
}
