// A short message with one way on, for the corner of the window.
import { Button } from "@mantine/core";

interface Props {
  message: string;
  way: string;
  onWay: () => void;
}

export function SaidWithWay({ message, way, onWay }: Props) {
  return (
    <>
      <span style={{ overflowWrap: "anywhere" }}>{message}</span>
      <br />
      <Button variant="subtle" className="quiet" onClick={onWay}>
        {way}
      </Button>
    </>
  );
}
