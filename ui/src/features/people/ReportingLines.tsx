// The reporting lines of a chart, drawn as one path under the cards.
import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { ReportingLine } from "../../shared/bridge/types";

interface Props {
  lines: ReportingLine[];
}

export const ReportingLines = memo(function ReportingLines({ lines }: Props) {
  const path = useMemo(
    () =>
      lines
        .map(({ points }) =>
          points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(""),
        )
        .join(""),
    [lines],
  );
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        width={1}
        height={1}
        style={{ position: "absolute", zIndex: -1, overflow: "visible", pointerEvents: "none" }}
      >
        <path d={path} fill="none" stroke="var(--v-line)" vectorEffect="non-scaling-stroke" />
      </svg>
    </ViewportPortal>
  );
});
