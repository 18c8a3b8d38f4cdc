// Who of ours answers for a client, in which role, and who of the management visits it. Somebody not named yet
// is added right here.
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ClientView } from "../../shared/bridge/types";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { PickOrAdd } from "../../shared/components/PickOrAdd";
import { rowValue, textValue } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { ownerRoles } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { Fact } from "./Fact";
import { useSaveField } from "./use-save-field";

interface Props {
  view: ClientView;
}

export function OwnerFacts({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const role = words.say("client-owner_role");
  return (
    <>
      <MemberFact view={view} field="owner" />
      <Fact name="owner_role" label={role}>
        <EditableSelect
          label={role}
          value={view.account.owner_role}
          options={ownerRoles.map((one) => ({ value: one, label: words.code("owner-role", one) }))}
          onSave={(next) => save("owner_role", textValue(next))}
        />
      </Fact>
      <MemberFact view={view} field="sponsor" />
    </>
  );
}

function MemberFact({ view, field }: Props & { field: "owner" | "sponsor" }) {
  const words = useWords();
  const format = useFormat();
  const save = useSaveField(view.account.id);
  const members = useQuery({ queryKey: ["members"], queryFn: desk.members });
  const label = words.say(`client-${field}`);
  const id = view.account[field];
  // Until the list is there, the name of the one chosen is known already.
  const known = id === null ? [] : [{ id, label: view[field] ?? "" }];
  const choices = members.data?.map((member) => ({
    id: member.id,
    label: member.name,
    note: format.line([
      member.function,
      member.clients > 0 &&
        words.say("client-member-load", {
          count: member.clients,
          shown: format.number(member.clients),
        }),
    ]),
  }));
  const add = async (name: string) => {
    const member = await desk.addRow("member", [{ field: "name", value: textValue(name) }]);
    await save(field, rowValue(member));
  };
  return (
    <Fact name={field} label={label}>
      <PickOrAdd
        label={label}
        value={id}
        choices={choices ?? known}
        none={words.say("client-nobody")}
        onPick={(member) => save(field, rowValue(member))}
        onAdd={add}
      />
    </Fact>
  );
}
