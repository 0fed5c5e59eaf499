import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { PageBoundary } from "./boundaries";
import { GuestsOnly, SignedInOnly } from "./guards";
import { lazyPage } from "./lazyPage";
import { NotFoundPage } from "./NotFoundPage";
import { Splash } from "./Splash";
import { useSingleAccount } from "./singleAccount";

const signedIn = () => import("./signedIn");
const AppLayout = lazyPage(async () => (await signedIn())?.AppLayout);
const ChatPage = lazyPage(async () => (await signedIn())?.ChatPage);
const CurrentChatPage = lazyPage(async () => (await signedIn())?.CurrentChatPage);
const AccountPage = lazyPage(async () => (await import("./AccountPage"))?.default);
const ForgotPasswordPage = lazyPage(async () => (await import("./ForgotPasswordPage"))?.default);
const RegisterPage = lazyPage(async () => (await import("./RegisterPage"))?.default);
const SignInPage = lazyPage(async () => (await import("./SignInPage"))?.default);
const SharedPage = lazyPage(async () => (await import("./SharedPage"))?.default);
const TastePage = lazyPage(async () => (await import("./TastePage"))?.default);
const WinesPage = lazyPage(async () => (await import("./WinesPage"))?.default);
// Not in the production build, of which Rollup leaves out what is never reached.
const DevViews = import.meta.env.DEV ? lazyPage(async () => (await import("./dev/DevViews"))?.DevViews) : null;

export function AppRoutes() {
  if (useSingleAccount()) return <Splash />;
  return (
    <PageBoundary full>
      <Suspense fallback={<Splash />}>
        <Routes>
          <Route element={<GuestsOnly />}>
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/register" element={<RegisterPage />} />
            <Route path="/forgot-password" element={<ForgotPasswordPage />} />
          </Route>
          <Route element={<SignedInOnly prepare={signedIn} />}>
            <Route element={<AppLayout />}>
              <Route index element={<CurrentChatPage />} />
              <Route path="/chat/:id" element={<ChatPage />} />
              <Route path="/account" element={<AccountPage />} />
              <Route path="/taste" element={<TastePage />} />
              <Route path="/wines" element={<WinesPage />} />
              <Route path="/wines/shown" element={<WinesPage />} />
            </Route>
          </Route>
          {DevViews && <Route path="/dev/views" element={<DevViews />} />}
          <Route path="/s/:token" element={<SharedPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
