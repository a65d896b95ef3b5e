#include "app/panels/layers_panel.h"

#include "app/actions/icons.h"
#include "app/dialogs/layer_dialog.h"
#include "app/panels/empty_state.h"
#include "app/panels/legend_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace app {

namespace {

QPushButton* iconButton(const char* iconName, const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(icon(iconName), {}, parent);
    button->setObjectName(name);
    button->setProperty("flat", true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

LayersPanel::LayersPanel(Document& document, LayersModel::Look look, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new LayersModel(document, std::move(look), this)),
      m_view(new QListView(this)), m_pages(new QStackedWidget(this)),
      m_up(iconButton("up", "layerUp", tr("Naikkan Lapisan"), this)),
      m_down(iconButton("down", "layerDown", tr("Turunkan Lapisan"), this)),
      m_zoom(iconButton("zoom-selection", "layerZoom", tr("Tampilkan Seluruh Lapisan"), this)),
      m_remove(iconButton("remove", "layerRemove", tr("Hapus Lapisan (Del)"), this))
{
    setObjectName("layersPanel");
    m_view->setObjectName("layersView");
    m_view->setAccessibleName(tr("Lapisan peta"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LegendDelegate(m_view));
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setIconSize({26, 16});
    m_view->setTextElideMode(Qt::ElideMiddle);

    auto* empty = new EmptyState(tr("Belum ada lapisan. Seret berkas batas wilayah ke sini, atau impor."),
                                 tr("Impor Data…"), this);
    connect(empty->button(), &QPushButton::clicked, this, &LayersPanel::importWanted);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_view);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    for (auto* button : {m_zoom, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 2, 4);
    column->setSpacing(2);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);

    connect(m_zoom, &QPushButton::clicked, this, &LayersPanel::zoom);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_remove, &QPushButton::clicked, this, &LayersPanel::remove);
    m_view->installEventFilter(this);
    connect(m_view, &QListView::customContextMenuRequested, this, &LayersPanel::showMenu);
    connect(m_view, &QListView::doubleClicked, this, &LayersPanel::showLook);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayersPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LayersPanel::refresh);
    connect(&document, &Document::stateChanged, this, &LayersPanel::refresh);
    refresh();
}

/// Del and Return mean the layer while the list has the keys, not the thing selected on the map.
bool LayersPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if (watched != m_view || (!asked && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Delete && key != Qt::Key_Return)
        return QWidget::eventFilter(watched, event);
    if (!asked && key == Qt::Key_Delete)
        remove();
    else if (!asked)
        showLook();
    event->accept();
    return true;
}

void LayersPanel::showMenu(const QPoint& position)
{
    const auto index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu;
    menu.addAction(icon("zoom-selection"), tr("Tampilkan Seluruh Lapisan"), this, &LayersPanel::zoom);
    auto* rename = menu.addAction(tr("Ganti Nama"), this, [this, index] { m_view->edit(index); });
    rename->setEnabled(!m_document.isReadOnly());
    auto* look = menu.addAction(tr("Tampilan…"), this, &LayersPanel::showLook);
    look->setEnabled(!m_document.isReadOnly());
    menu.addSeparator();
    auto* remove = menu.addAction(icon("remove"), tr("Hapus Lapisan"), this, &LayersPanel::remove);
    remove->setEnabled(!m_document.isReadOnly());
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void LayersPanel::zoom()
{
    const auto index = m_view->currentIndex();
    if (index.isValid() && !m_model->layerAt(index.row()).extent.empty())
        Q_EMIT zoomWanted(m_model->layerAt(index.row()).extent);
}

void LayersPanel::showLook()
{
    const auto index = m_view->currentIndex();
    if (!index.isValid() || m_model->layerAt(index.row()).geometry == core::LayerGeometry::None)
        return;
    auto* dialog = new LayerDialog(m_document, m_model->layerAt(index.row()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LayerDialog::failed, &m_document, &Document::failed);
    dialog->open();
}

void LayersPanel::remove()
{
    const auto index = m_view->currentIndex();
    if (index.isValid() && !m_document.isReadOnly())
        m_document.removeLayer(m_model->layerAt(index.row()));
}

void LayersPanel::moveBy(int rows)
{
    const int row = m_view->currentIndex().row();
    m_model->move(row, row + rows);
    refresh();
}

void LayersPanel::refresh()
{
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    m_pages->setEnabled(m_document.isOpen());
    const auto index = m_view->currentIndex();
    const bool editable = index.isValid() && !m_document.isReadOnly();
    m_zoom->setEnabled(index.isValid());
    m_remove->setEnabled(editable);
    m_up->setEnabled(editable && index.row() > 0);
    m_down->setEnabled(editable && index.row() + 1 < m_model->rowCount());
}

} // namespace app
