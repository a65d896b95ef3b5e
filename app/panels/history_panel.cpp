#include "app/panels/history_panel.h"

#include "app/actions/icons.h"
#include "app/actions/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr std::size_t entriesShown = 500;

enum Column
{
    WhatColumn,
    WhenColumn,
    WhoColumn
};

enum Role
{
    UndoneRole = Qt::UserRole,
    TravelRole, // can be undone and redone
    TargetRole  // can be gone back to
};

QTreeWidgetItem* rowOf(const core::HistoryEntry& entry)
{
    const auto when =
        QDateTime::fromString(QString::fromStdString(entry.at), Qt::ISODateWithMs).toLocalTime();
    auto* row = new QTreeWidgetItem{{QString::fromStdString(entry.label),
                                     when.toString(QStringLiteral("dd/MM/yyyy HH:mm")),
                                     QString::fromStdString(entry.who)}};
    const bool travels = core::canTravel(entry.kind) && !entry.abandoned;
    const bool named = entry.kind == core::HistoryKind::Version;
    row->setData(WhatColumn, UndoneRole, entry.undone);
    row->setData(WhatColumn, TravelRole, travels);
    row->setData(WhatColumn, TargetRole, travels || named);
    if (named) {
        row->setIcon(WhatColumn, icon("version"));
        auto font = row->font(WhatColumn);
        font.setBold(true);
        row->setFont(WhatColumn, font);
    }
    row->setToolTip(WhatColumn, QString::fromStdString(entry.label));
    if (entry.undone || entry.abandoned) {
        auto font = row->font(WhatColumn);
        font.setStrikeOut(entry.abandoned);
        row->setFont(WhatColumn, font);
        for (int column = WhatColumn; column <= WhoColumn; ++column)
            row->setForeground(column, QColor{theme::inkDisabled});
    }
    return row;
}

} // namespace

HistoryPanel::HistoryPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_list(new QTreeWidget(this)),
      m_go(new QPushButton(tr("Kembali ke Sini"), this))
{
    setObjectName("historyPanel");
    m_list->setObjectName("historyList");
    m_list->setAccessibleName(tr("Riwayat perubahan"));
    m_list->setHeaderLabels({tr("Perubahan"), tr("Waktu"), tr("Oleh")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_go->setObjectName("historyGo");
    m_go->setAccessibleName(m_go->text());
    m_go->setToolTip(tr("Urungkan atau ulangi sampai perubahan ini menjadi yang terakhir."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 6);
    column->addWidget(m_list, 1);
    column->addWidget(m_go, 0, Qt::AlignLeft);

    connect(m_go, &QPushButton::clicked, this, &HistoryPanel::goTo);
    connect(m_list, &QTreeWidget::itemActivated, this, &HistoryPanel::goTo);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        const auto* row = m_list->currentItem();
        m_go->setEnabled(row != nullptr && row->data(WhatColumn, TargetRole).toBool() &&
                         !m_document.isReadOnly());
    });
    connect(&document, &Document::stateChanged, this, &HistoryPanel::refresh);
    m_go->setEnabled(false);
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void HistoryPanel::refresh()
{
    if (!m_document.isOpen())
        m_list->clear();
    if (!m_document.isOpen() || !isVisible())
        return;
    m_document.read(
        this, [](const core::PlanFile& file) { return file.history(); },
        [this](core::Result<std::vector<core::HistoryEntry>> entries) {
            if (entries)
                fill(*entries);
        });
}

void HistoryPanel::fill(const std::vector<core::HistoryEntry>& entries)
{
    m_list->clear();
    for (std::size_t i = 0; i < entries.size() && i < entriesShown; ++i)
        m_list->addTopLevelItem(rowOf(entries[i]));
    for (const auto column : {WhenColumn, WhoColumn})
        m_list->resizeColumnToContents(column);
    m_go->setEnabled(false);
}

/// Undo or redo, as often as there are steps between the present state and the chosen one.
void HistoryPanel::goTo()
{
    const auto* chosen = m_list->currentItem();
    if (chosen == nullptr || !chosen->data(WhatColumn, TargetRole).toBool() || m_document.isReadOnly())
        return;
    const bool redo = chosen->data(WhatColumn, UndoneRole).toBool();
    const int at = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(chosen));
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const auto* row = m_list->topLevelItem(i);
        const bool between = redo ? i >= at : i < at;
        if (!between || !row->data(WhatColumn, TravelRole).toBool() ||
            row->data(WhatColumn, UndoneRole).toBool() != redo)
            continue;
        redo ? m_document.redo() : m_document.undo();
    }
}

} // namespace app
