"""The network: an encoder, a tag for each piece, and six small vectors a piece whose products link contents to cues and sources."""

import torch
from torch import nn
from transformers import AutoConfig, AutoModel

from sayso.extract.attribution.tagger.pieces import FEATURES

TAGS = 7
#: Width of a link's vector.
LINK = 64
LINKS = 3


class SharedDropout(nn.Module):
    """Dropout with one mask for all pieces of a text. Drawing a number for every value took half of a step's time on a processor."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return values
        mask = torch.rand(values.shape[0], 1, values.shape[-1]) >= self.share
        return values * (mask / (1 - self.share)).to(values.dtype)


class Tagger(nn.Module):
    """`forward(numbers, features, mask)` gives tags [batch, length, 7] and vectors [batch, length, 6 * LINK]: askers, answerers."""

    def __init__(self, folder: str, attention: str = "sdpa") -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        config._attn_implementation = attention
        config.attention_probs_dropout_prob = 0.0
        self.encoder = AutoModel.from_pretrained(folder, config=config)
        self.encoder.pooler = None
        width = config.hidden_size
        self.features = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.features.weight)
        for name, module in list(self.encoder.named_modules()):
            if isinstance(module, nn.Dropout) and module.p:
                owner, _, field = name.rpartition(".")
                setattr(self.encoder.get_submodule(owner), field, SharedDropout(module.p))
        self.dropout = SharedDropout(0.1)
        self.tags = nn.Linear(width, TAGS)
        self.links = nn.Linear(width, 2 * LINKS * LINK)

    def forward(self, numbers: torch.Tensor, features: torch.Tensor, mask: torch.Tensor | None) -> tuple[torch.Tensor, torch.Tensor]:
        words = self.encoder.embeddings.word_embeddings(numbers) + self.features(features)
        hidden = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        return self.tags(hidden), self.links(hidden)


def link_scores(vectors: torch.Tensor) -> torch.Tensor:
    """[batch, kind, from, to]; place 0 (the begin mark) stands for "none"."""
    batch, length, _ = vectors.shape
    ask, answer = vectors.view(batch, length, 2, LINKS, LINK).permute(2, 0, 3, 1, 4)
    return ask @ answer.transpose(-1, -2) / LINK**0.5
