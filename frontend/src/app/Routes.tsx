import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { GuestsOnly, SignedInOnly } from "./guards";
import { NotFoundPage } from "./NotFoundPage";
import { Splash } from "./Splash";
import { useOnePerson } from "./whoIsHere";

const signedIn = () => import("./signedIn");
const AppLayout = lazy(async () => ({ default: (await signedIn()).AppLayout }));
const ChatPage = lazy(async () => ({ default: (await signedIn()).ChatPage }));
const CurrentChatPage = lazy(async () => ({ default: (await signedIn()).CurrentChatPage }));
const AccountPage = lazy(() => import("./AccountPage"));
const RegisterPage = lazy(() => import("./RegisterPage"));
const SignInPage = lazy(() => import("./SignInPage"));
const TastePage = lazy(() => import("./TastePage"));
const WinesPage = lazy(() => import("./WinesPage"));

export function AppRoutes() {
  if (useOnePerson()) return <Splash />;
  return (
    <Suspense fallback={<Splash />}>
      <Routes>
        <Route element={<GuestsOnly />}>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/register" element={<RegisterPage />} />
        </Route>
        <Route element={<SignedInOnly prepare={signedIn} />}>
          <Route element={<AppLayout />}>
            <Route index element={<CurrentChatPage />} />
            <Route path="/chat/:id" element={<ChatPage />} />
            <Route path="/account" element={<AccountPage />} />
            <Route path="/taste" element={<TastePage />} />
            <Route path="/wines" element={<WinesPage />} />
          </Route>
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
