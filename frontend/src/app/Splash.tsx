import { Loading } from "@/ui/Status";
import { Wordmark } from "@/ui/Wordmark";

/** Until it is known who is here. It shows itself only when that takes a while. */
export function Splash() {
  return (
    <div className="flex min-h-dvh items-center justify-center">
      <Loading />
      <Wordmark className="appear-late text-wine" />
    </div>
  );
}
