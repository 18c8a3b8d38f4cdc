// Catches a fault of a page, so that the frame around it stays and one can go on elsewhere. What was saved is
// safe; the page says what happened and can be tried again.
import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { Page } from "../shared/components/Page";
import { FailureMessage } from "../shared/failures/FailureMessage";
import { useWords } from "../shared/words/use-words";

interface Props {
  /** The address; another one is a fresh start. */
  address: string;
  children: ReactNode;
}

interface State {
  error: unknown;
  /** Where the fault happened. */
  address: string;
}

export class PageBoundary extends Component<Props, State> {
  override state: State = { error: null, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ address }: Props, was: State): State | null {
    return address === was.address ? null : { error: null, address };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Fault error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Fault({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  return (
    <Page title={words.say("window-fault")}>
      <FailureMessage error={error}>
        <Button variant="default" mt="md" onClick={onRetry}>
          {words.say("action-try-again")}
        </Button>
      </FailureMessage>
    </Page>
  );
}
