import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { AppLayout } from "./AppLayout";
import { ChatPage } from "./ChatPage";
import { CurrentChatPage } from "./CurrentChatPage";
import { GuestsOnly, SignedInOnly } from "./guards";
import { NotFoundPage } from "./NotFoundPage";

const SignInPage = lazy(() => import("./SignInPage"));
const RegisterPage = lazy(() => import("./RegisterPage"));
const WinesPage = lazy(() => import("./WinesPage"));

export function AppRoutes() {
  return (
    <Suspense>
      <Routes>
        <Route element={<GuestsOnly />}>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/register" element={<RegisterPage />} />
        </Route>
        <Route element={<SignedInOnly />}>
          <Route element={<AppLayout />}>
            <Route index element={<CurrentChatPage />} />
            <Route path="/chat/:id" element={<ChatPage />} />
            <Route path="/wines" element={<WinesPage />} />
          </Route>
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
