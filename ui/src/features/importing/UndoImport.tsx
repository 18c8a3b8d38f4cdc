// Takes a whole import back; what was changed since is left alone and counted.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { useToast } from "../../shared/components/use-toast";
import { useWords } from "../../shared/words/use-words";

interface Props {
  id: string;
  /** The file's own name. */
  file: string;
  /** Only a word, within a line. */
  bare?: boolean;
  onUndone?: () => void;
}

export function UndoImport({ id, file, bare = false, onUndone }: Props) {
  const words = useWords();
  const toast = useToast();
  const undo = useMutation({
    mutationFn: () => desk.undoImport(id),
    onSuccess: ({ left }) => {
      toast.say(
        left > 0
          ? words.say("import-undone-left", { file, left })
          : words.say("import-undone", { file }),
      );
      onUndone?.();
    },
  });
  return (
    <Button
      {...(bare ? { variant: "subtle", className: "quiet" } : { variant: "default" })}
      loading={undo.isPending}
      aria-label={words.say("import-undo", { file })}
      onClick={() => undo.mutate()}
    >
      {words.say("action-undo")}
    </Button>
  );
}
