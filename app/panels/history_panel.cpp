#include "app/panels/history_panel.h"

#include "app/actions/icons.h"
#include "app/actions/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
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
    TargetRole, // can be gone back to
    ReportRole  // number of an entry that keeps a report; 0 for none
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
    row->setData(WhatColumn, ReportRole, entry.reported ? qlonglong{entry.id} : qlonglong{0});
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
      m_go(new QPushButton(tr("Kembali ke Sini"), this)), m_report(new QPushButton(tr("Laporan Impor"), this))
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
    m_report->setObjectName("historyReport");
    m_report->setAccessibleName(m_report->text());
    m_report->setToolTip(tr("Lihat apa yang terjadi dengan tiap baris berkas itu."));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_report);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 6);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    connect(m_go, &QPushButton::clicked, this, &HistoryPanel::goTo);
    connect(m_list, &QTreeWidget::itemActivated, this, &HistoryPanel::goTo);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (const auto* row = m_list->currentItem())
            Q_EMIT reportWanted(row->data(WhatColumn, ReportRole).toLongLong());
    });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &HistoryPanel::refreshButtons);
    connect(&document, &Document::stateChanged, this, &HistoryPanel::refresh);
    refreshButtons();
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
    refreshButtons();
}

void HistoryPanel::refreshButtons()
{
    const auto* row = m_list->selectedItems().isEmpty() ? nullptr : m_list->currentItem();
    m_go->setEnabled(row != nullptr && row->data(WhatColumn, TargetRole).toBool() &&
                     !m_document.isReadOnly());
    m_report->setVisible(row != nullptr && row->data(WhatColumn, ReportRole).toLongLong() != 0);
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
