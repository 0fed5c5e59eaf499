import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { FullPage } from "./FullPage";

interface State {
  broken: boolean;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation();
  return (
    <FullPage title={t("app.error.title")} text={t("app.error.text")}>
      <Button onClick={() => location.reload()}>{t("app.error.action")}</Button>
    </FullPage>
  );
}
