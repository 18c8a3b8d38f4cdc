// The time zone a client lives in: visits are planned on its clock.
import type { ClientView } from "../../shared/bridge/types";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { textValue } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import { Fact } from "./Fact";
import { useSaveField } from "./use-save-field";

interface Props {
  view: ClientView;
}

export function ZoneFact({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const zone = view.account.time_zone;
  const zones = new Set(Intl.supportedValuesOf("timeZone"));
  if (zone) zones.add(zone);
  const label = words.say("client-time_zone");
  return (
    <Fact name="time_zone" label={label}>
      <EditableSelect
        label={label}
        value={zone}
        searchable
        options={[...zones].map((one) => ({ value: one, label: words.city(one) }))}
        onSave={(next) => save("time_zone", textValue(next))}
      />
    </Fact>
  );
}
